// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Pandian {

// What kind of failure this is; callers branch on it, people read Error::message.
enum class ErrorCode {
    InvalidInput, // what came from outside is not what it should be
    NotFound,     // the thing asked for does not exist
    Io,           // a file or folder could not be read or written
    Damaged,      // stored data does not match its hash, or the file is no library
    NewerFormat,  // written by a newer version of the program; left untouched
    ReadOnly,     // the file or folder may not be written
    Locked,       // another process holds the library
    DiskFull,
    Conflict, // somebody else's change came first
    Refused,  // a rule of the workflow forbids it
    Cancelled,
    Internal,
};

// One failure. `message` is one translated sentence for the person at the desk: what
// happened, why, and what to do next. `detail` is technical (an SQLite code, an offset),
// goes to logs and --json, and never holds article text or passwords.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

// A value or the Error that prevented it. Absent-but-normal is std::optional instead.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    // Only when ok().
    const T &value() const & { return std::get<T>(m_content); }
    T &value() & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    // Only when not ok().
    const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace Pandian

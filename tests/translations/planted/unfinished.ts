<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Planted</name>
    <message>
        <source>Save</source>
        <translation type="unfinished">保存</translation>
    </message>
</context>
</TS>

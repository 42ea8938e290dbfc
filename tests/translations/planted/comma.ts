<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Planted</name>
    <message>
        <source>Saved, and sent.</source>
        <translation>已保存,已送审。</translation>
    </message>
</context>
</TS>

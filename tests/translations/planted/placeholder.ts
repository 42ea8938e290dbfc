<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Planted</name>
    <message>
        <source>%1 of %2</source>
        <translation>共 %2 篇</translation>
    </message>
</context>
</TS>

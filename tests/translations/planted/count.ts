<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Planted</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>多篇稿件</numerusform>
        </translation>
    </message>
</context>
</TS>

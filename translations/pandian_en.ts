<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%Ln problem(s) found. Restore the library from a backup.</source>
        <translation>
            <numerusform>%Ln problem found. Restore the library from a backup.</numerusform>
            <numerusform>%Ln problems found. Restore the library from a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approval(s) do not keep the rules of review; no text is affected, and a backup holds the same. Ask who gave them.</source>
        <translation>
            <numerusform>%Ln approval does not keep the rules of review; no text is affected, and a backup holds the same. Ask who gave it.</numerusform>
            <numerusform>%Ln approvals do not keep the rules of review; no text is affected, and a backup holds the same. Ask who gave them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleEditor</name>
    <message numerus="yes">
        <source>%Ln image(s) were left out: this program reads none from the network, and titles and tables hold none. Copy each by itself, or save it and insert the file.</source>
        <translation>
            <numerusform>%Ln image was left out: this program reads none from the network, and titles and tables hold none. Copy it by itself, or save it and insert the file.</numerusform>
            <numerusform>%Ln images were left out: this program reads none from the network, and titles and tables hold none. Copy each by itself, or save it and insert the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleStatusBar</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::DailyBackup</name>
    <message numerus="yes">
        <source>The check after the daily backup found damage in the library (%n). The first: %1</source>
        <translation>
            <numerusform>The check after the daily backup found %n damage in the library: %1</numerusform>
            <numerusform>The check after the daily backup found damage in the library in %n places. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::EditorPage</name>
    <message numerus="yes">
        <source>%n hit(s) replaced.</source>
        <translation>
            <numerusform>%n hit replaced.</numerusform>
            <numerusform>%n hits replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::FindBar</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::Importer</name>
    <message numerus="yes">
        <source>%n article(s) imported; the last one is open.</source>
        <translation>
            <numerusform>%n article imported; the last one is open.</numerusform>
            <numerusform>%n articles imported; the last one is open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported.</source>
        <translation>
            <numerusform>%n file could not be imported.</numerusform>
            <numerusform>%n files could not be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n question(s)</source>
        <translation>
            <numerusform>Show %n question</numerusform>
            <numerusform>Show %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>%n article imported.</numerusform>
            <numerusform>%n articles imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::InfoBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::KindsDialog</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::LibraryActions</name>
    <message numerus="yes">
        <source>%n thing(s) in this backup are damaged, the rest is whole. The first: %1</source>
        <translation>
            <numerusform>%n thing in this backup is damaged, the rest is whole: %1</numerusform>
            <numerusform>%n things in this backup are damaged, the rest is whole. The first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::OutlineModel</name>
    <message numerus="yes">
        <source>%1, %n character(s)</source>
        <translation>
            <numerusform>%1, %n character</numerusform>
            <numerusform>%1, %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Target: %n character(s)</source>
        <translation>
            <numerusform>Target: %n character</numerusform>
            <numerusform>Target: %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::QueueList</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1: %n article</numerusform>
            <numerusform>%1: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::Recovery</name>
    <message numerus="yes">
        <source>The last session was cut short; %n article(s) were recovered: %1</source>
        <translation>
            <numerusform>The last session was cut short; %n article was recovered: %1</numerusform>
            <numerusform>The last session was cut short; %n articles were recovered: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::ReplaceWindow</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was stopped before %n article(s).</source>
        <translation>
            <numerusform>It was stopped before %n article.</numerusform>
            <numerusform>It was stopped before %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left as they are; the list says why.</source>
        <translation>
            <numerusform>%n article was left as it is; the list says why.</numerusform>
            <numerusform>%n articles were left as they are; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %n article(s)</source>
        <translation>
            <numerusform>&amp;Replace in %n article</numerusform>
            <numerusform>&amp;Replace in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>%n more place</numerusform>
            <numerusform>%n more places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) did not have these words any more.</source>
        <translation>
            <numerusform>%n article did not have these words any more.</numerusform>
            <numerusform>%n articles did not have these words any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::SearchWindow</name>
    <message numerus="yes">
        <source>The newest %n article(s) found; there are more.</source>
        <translation>
            <numerusform>The newest %n article found; there are more.</numerusform>
            <numerusform>The newest %n articles found; there are more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found.</source>
        <translation>
            <numerusform>%n article found.</numerusform>
            <numerusform>%n articles found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecognisedTexts</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subheading(s)</source>
        <translation>
            <numerusform>%n subheading</numerusform>
            <numerusform>%n subheadings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segmenting</name>
    <message numerus="yes">
        <source>%Ln character(s) that cannot be stored were left out. Compare the text with the original if something seems to be missing.</source>
        <translation>
            <numerusform>%Ln character that cannot be stored was left out. Compare the text with the original if something seems to be missing.</numerusform>
            <numerusform>%Ln characters that cannot be stored were left out. Compare the text with the original if something seems to be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>The search index is still being made (%Ln article(s) to go); search again in a moment.</source>
        <translation>
            <numerusform>The search index is still being made (%Ln article to go); search again in a moment.</numerusform>
            <numerusform>The search index is still being made (%Ln articles to go); search again in a moment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message numerus="yes">
        <source>The article cannot move on: %Ln finding(s) of the level “error” are open. Please correct them first.</source>
        <translation>
            <numerusform>The article cannot move on: %Ln finding of the level “error” is open. Please correct it first.</numerusform>
            <numerusform>The article cannot move on: %Ln findings of the level “error” are open. Please correct them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The article cannot move on: %Ln comment(s) are not resolved. Please resolve them first.</source>
        <translation>
            <numerusform>The article cannot move on: %Ln comment is not resolved. Please resolve it first.</numerusform>
            <numerusform>The article cannot move on: %Ln comments are not resolved. Please resolve them first.</numerusform>
        </translation>
    </message>
</context>
</TS>

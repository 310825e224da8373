<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>messages</name>
        <message>
            <source>The data is damaged ({what}); it was closed, opened again and checked twice. Nothing more is written to it, and nothing is deleted. Restore the newest verified backup: what is missing in it is listed then.</source>
            <translation>数据已损坏（{what}）；程序已关闭后重新打开并核查两次。不会再向其写入任何内容，也不会删除任何内容。请从最近一次已核验的备份恢复，恢复后会列出缺少的内容。</translation>
        </message>
        <message>
            <source>The disk failed for a moment ({what}). The data was checked since and is sound. Nothing of this was kept, and what you typed is still there. Do it once more; if it happens again, make a backup on another disk.</source>
            <translation>磁盘刚才短暂出错（{what}）。数据已重新核查，完好无损。本次操作未保存，您填写的内容仍在。请再做一次；如再次出现，请把数据备份到另一块磁盘。</translation>
        </message>
        <message>
            <source>The disk that holds {file} is full. Nothing of this was kept, the data is as before, and what you typed is still there. Make room (empty the recycle bin, move large files away), then do it once more.</source>
            <translation>{file} 所在的磁盘已满。本次操作未保存，原有数据不变，您填写的内容仍在。请腾出空间（清空回收站、移走大文件）后再做一次。</translation>
        </message>
    </context>
</TS>

"""Rules (规则) as data: conditions over an archive, three-valued, evaluated with a trace that can be printed."""

"""vetdesk-verify (核验工具): says whether a station's data are what they claim to be, without trusting the program.

A separate small program for an inspector (纪检、审计). It shares no code with VetDesk: what it knows of formats it
reads by itself, so that a mistake there is not repeated here. It opens what it is given for reading only and repairs
nothing.
"""

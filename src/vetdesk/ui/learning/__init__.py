"""The page of policies and training (政策与培训): library, questions asked, training register."""

"""The guided tour (入门): five things everybody does, each ticked by itself once it was done."""

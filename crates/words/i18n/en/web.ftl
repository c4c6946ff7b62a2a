### What the pages say.

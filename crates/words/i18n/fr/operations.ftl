### What operations say: imports, exports, acts on leads and their refusals.

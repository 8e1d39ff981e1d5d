"""Pages that are pictures, read by optical character recognition: the extra `ocr`."""

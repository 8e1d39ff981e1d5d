"""Typesets the sample corpus, and writes down what stands in it."""

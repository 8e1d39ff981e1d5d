"""Turns LKjIP reports into structured data, and finds what does not add up in them."""

__version__ = "0.1.0"

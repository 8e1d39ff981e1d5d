"""`python -m extractor` is `lkjip`."""

from extractor.cli import main

if __name__ == "__main__":
    main()

"""`python -m whowhom`, the same as the command `whowhom`."""

from whowhom.cli import main

if __name__ == "__main__":
    main()

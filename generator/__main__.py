"""`python -m generator`: the same as `lodestone`."""

from generator.cli import main

main(prog_name="lodestone")

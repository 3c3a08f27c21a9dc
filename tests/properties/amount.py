"""How many examples a law is tried on: few in the tests, many in `make fuzz`, where each law has its share of them.

The time a drawing takes says nothing about a law, and a busy machine must not fail one: that health check is off.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# All examples of `make fuzz` together; the shares of the laws of reading, stripping and sidecars add up to 100.
IN_ALL = int(os.environ.get("FUZZ_EXAMPLES", "0"))
USUAL = 150


def examples(share: int) -> settings:
    """The settings of a law that gets `share` per cent of all examples."""
    count = IN_ALL * share // 100 if IN_ALL else USUAL
    return settings(max_examples=max(count, 1), deadline=None, suppress_health_check=[HealthCheck.too_slow])

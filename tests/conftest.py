"""Settings of all tests."""

from hypothesis import settings

# A busy machine takes any time for an example; how long things take is measured in bench/.
settings.register_profile("claimhouse", deadline=None)
settings.load_profile("claimhouse")

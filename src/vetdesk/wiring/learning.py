"""Services of knowing the rules: the policy library, leaflets, questions asked, training of the staff."""

from functools import cached_property
from typing import TYPE_CHECKING

from vetdesk.wiring.station import StationServices

if TYPE_CHECKING:  # each service, with the database behind it, is imported when it is first asked for
    from vetdesk.services.leaflets import Leaflets
    from vetdesk.services.policies import Policies
    from vetdesk.services.questions import Questions
    from vetdesk.services.training import Trainings


class LearningServices(StationServices):
    """Policies, questions, training."""

    @cached_property
    def policies(self) -> "Policies":
        """The policy library."""
        from vetdesk.services.policies import Policies

        return Policies(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def leaflets(self) -> "Leaflets":
        """Leaflets of policy notes."""
        from vetdesk.services.leaflets import Leaflets

        return Leaflets(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def questions(self) -> "Questions":
        """Questions that people asked."""
        from vetdesk.services.questions import Questions

        return Questions(self.station.database, self.station.session, self.station.definitions, self.station.now)

    @cached_property
    def trainings(self) -> "Trainings":
        """The training register of the staff."""
        from vetdesk.services.training import Trainings

        station = self.station
        return Trainings(station.database, station.session, station.definitions, self.printing, station.now)

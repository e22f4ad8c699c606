"""What several kinds of finding ask of a scenario: possible days, numbers of people, names, marks, waivers."""

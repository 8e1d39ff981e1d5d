"""The data of the sample reports: one module a report, two that hold what an agency's reports share."""

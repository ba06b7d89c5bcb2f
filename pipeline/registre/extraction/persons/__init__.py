"""Persons in running text: presidency, secretary, rapporteurs, signers, voters, all others."""

"""What is counted or measured, how many, and between which bounds."""

"""Honour services (尊崇服务): plates, preference cards, merit notices, birthdays, and the working calendar."""

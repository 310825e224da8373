"""Small widgets that know nothing of recipients or cases."""

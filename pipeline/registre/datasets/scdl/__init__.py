"""SCDL Délibérations 2.1.5: deliberations as local authorities of France publish them."""

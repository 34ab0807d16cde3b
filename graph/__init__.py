"""The common language and what is done with it: records, ontology, gazetteer, graph."""

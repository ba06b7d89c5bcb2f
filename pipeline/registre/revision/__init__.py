"""What a person changes in a row: values in their normal form, and the columns that follow."""

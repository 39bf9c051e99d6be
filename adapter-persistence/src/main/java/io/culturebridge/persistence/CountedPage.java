package io.culturebridge.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * A page and the total of what it was cut from, read in one go: every row begins with the total,
 * and an empty page is one row of the total and nulls.
 */
record CountedPage<T>(List<T> items, long total) {

  private static final int FIRST_OF_ITEM = 2;

  static <T> CountedPage<T> read(Query query, RowMapping<T> mapping) {
    return query.scanResultSet((rows, context) -> {
      try (context) {
        return read(rows.get(), mapping);
      }
    });
  }

  private static <T> CountedPage<T> read(ResultSet rows, RowMapping<T> mapping)
      throws SQLException {
    var items = new ArrayList<T>();
    long total = 0;
    while (rows.next()) {
      total = rows.getLong(1);
      if (rows.getObject(FIRST_OF_ITEM) != null) {
        items.add(mapping.map(rows, FIRST_OF_ITEM));
      }
    }
    return new CountedPage<>(items, total);
  }

  /** Reads an item from the row, its columns from {@code first} on. */
  @FunctionalInterface
  interface RowMapping<T> {
    T map(ResultSet row, int first) throws SQLException;
  }
}

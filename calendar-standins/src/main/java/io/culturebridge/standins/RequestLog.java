package io.culturebridge.standins;

import java.util.ArrayList;
import java.util.List;

/** Every request in the order of arrival. */
final class RequestLog {

  private final List<RecordedRequest> requests = new ArrayList<>();

  /** Returns by what {@link #answered} knows it. */
  synchronized int add(RecordedRequest request) {
    requests.add(request);
    return requests.size() - 1;
  }

  synchronized void answered(int index, int status) {
    requests.set(index, requests.get(index).answered(status));
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }
}

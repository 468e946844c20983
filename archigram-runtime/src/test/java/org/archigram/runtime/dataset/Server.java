package org.archigram.runtime.dataset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A server on this machine that hands out one file, and may break off. */
final class Server implements AutoCloseable {
  private final HttpServer server;
  private final byte[] file;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private int breakOff;

  Server(byte[] file) throws IOException {
    this.file = file;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Hands out only the first half, so many times. */
  Server breakingOff(int times) {
    breakOff = times;
    return this;
  }

  String address() {
    return "http://"
        + server.getAddress().getAddress().getHostAddress()
        + ":"
        + server.getAddress().getPort();
  }

  /** The ranges that were asked for; {@code all} where none was. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(range == null ? "all" : range);
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    byte[] rest = Arrays.copyOfRange(file, from, file.length);
    exchange.sendResponseHeaders(range == null ? 200 : 206, rest.length);
    int count = breakOff-- > 0 ? rest.length / 2 : rest.length;
    exchange.getResponseBody().write(rest, 0, count);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package org.charon.wire;

/** Texts for HTTP error statuses raised by Quarkus, which come without a text for users. */
final class StatusMessage {
    private StatusMessage() {}

    static String of(int status) {
        return switch (status) {
            case 400 -> "The request is malformed; check its path, query and body.";
            case 401 -> "This needs a login; log in and try again.";
            case 403 -> "You are not allowed to do this; log in as the GM.";
            case 404 -> "There is nothing here; check the address.";
            case 405 -> "This address does not answer to that method; try another, such as GET or POST.";
            case 406 -> "The answer is not available in an accepted form; accept application/json.";
            case 408 -> "The request took too long to arrive; send it again.";
            case 413 -> "The body is larger than " + BodyLimit.KIBIBYTES + " KiB; send less.";
            case 415 -> "The body is not in a form that is read here; send JSON with Content-Type: application/json.";
            case 417 -> "The Expect header cannot be met; leave it out.";
            case 429 -> "Too many attempts; wait a minute and try again.";
            case 503 -> "Charon is busy; try again in a moment.";
            default ->
                status < 500
                        ? "The request cannot be served; check its address, headers and body."
                        : "Something went wrong inside Charon; its log may say more.";
        };
    }
}

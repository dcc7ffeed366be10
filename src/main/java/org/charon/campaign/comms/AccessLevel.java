package org.charon.campaign.comms;

/** Who in the fiction may use a comm terminal. */
public enum AccessLevel {
    PUBLIC,
    RESTRICTED,
    CLASSIFIED
}

package io.culturebridge.http;

import io.culturebridge.application.ChangeBookingStatus;
import io.culturebridge.application.FindOpenSlots;
import io.culturebridge.application.IdentifyUser;
import io.culturebridge.application.RequestBooking;
import io.culturebridge.application.StorePerson;
import io.culturebridge.application.ViewBookings;
import io.culturebridge.application.ViewPeople;

/** What the API can be asked to do. */
public record UseCases(
    RequestBooking requestBooking,
    ViewBookings viewBookings,
    ChangeBookingStatus changeBookingStatus,
    FindOpenSlots findOpenSlots,
    IdentifyUser identifyUser,
    ViewPeople viewPeople,
    StorePerson storePerson) {}

using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Relais.Platform.Data;

/// <summary>Stores an instant as a UTC timestamp.</summary>
internal sealed class InstantConverter()
    : ValueConverter<Instant, DateTime>(
        instant => instant.ToDateTimeUtc(),
        time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

/// <summary>Stores a calendar date as a date.</summary>
internal sealed class LocalDateConverter()
    : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

/// <summary>Stores an elapsed time as whole seconds.</summary>
internal sealed class DurationConverter()
    : ValueConverter<Duration, long>(duration => (long)duration.TotalSeconds, seconds => Duration.FromSeconds(seconds));

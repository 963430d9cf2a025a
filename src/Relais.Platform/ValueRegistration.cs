using Microsoft.Extensions.DependencyInjection;

namespace Relais.Platform;

/// <summary>How capabilities register what they merely know: words, entries.</summary>
public static class ValueRegistration
{
    /// <summary>Registers each of several values.</summary>
    public static IServiceCollection AddEach<TValue>(this IServiceCollection services, IEnumerable<TValue> values)
        where TValue : class
    {
        foreach (var value in values)
        {
            services.AddSingleton(value);
        }

        return services;
    }
}

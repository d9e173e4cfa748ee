using System.Globalization;
using System.Net;
using ConsultBot.Web.Audit;
using ConsultBot.Web.DirectLine;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Limits;

/// <summary>Limits for whoever asks too much: 429 with Retry-After, and nothing for the others to notice.</summary>
public static class LimitServices
{
    /// <param name="configuration">Its section "Limits" holds <see cref="LimitOptions"/>.</param>
    public static IServiceCollection AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<LimitOptions>().Bind(configuration.GetSection(LimitOptions.Section)).ValidateDataAnnotations()
            .Validate(limits => limits.KnownProxies.All(proxy => IPAddress.TryParse(proxy, out _)), "Limits:KnownProxies are IP addresses.").ValidateOnStart();
        services.TryAddSingleton<SenderLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<SenderLimits>((options, limits) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = limits.Requests;
            options.OnRejected = (rejected, cancellationToken) => new ValueTask(RefuseAsync(rejected.HttpContext, SenderLimits.PauseOf(rejected.Lease), cancellationToken));
        });
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxConcurrentUpgradedConnections = StreamsIn(configuration));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LimitOptions>>((forwarded, limits) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            foreach (var proxy in limits.Value.KnownProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
        return services;
    }

    /// <summary>Stands before everything that costs something.</summary>
    public static WebApplication UseLimits(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Configuration.GetSection(LimitOptions.Section).GetSection(nameof(LimitOptions.KnownProxies)).Exists())
        {
            app.UseForwardedHeaders();
        }

        app.Use(NoteAsync);
        app.UseRateLimiter();
        return app;
    }

    /// <summary>Says when to come back.</summary>
    internal static string RetryAfter(TimeSpan pause) => Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    /// <summary>The server is made before the settings are validated, which lists everything that is wrong with them: until then a wrong one counts as the default.</summary>
    private static int StreamsIn(IConfiguration configuration) =>
        int.TryParse(configuration.GetSection(LimitOptions.Section)[nameof(LimitOptions.Streams)], NumberStyles.None, CultureInfo.InvariantCulture, out var streams) && streams > 0
            ? streams : new LimitOptions().Streams;

    /// <summary>Whatever limit it was, and whoever refused.</summary>
    private static async Task NoteAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status429TooManyRequests)
        {
            await context.RequestServices.GetRequiredService<RefusalRecord>().NoteAsync(context, "web", "request refused: too many");
        }
    }

    private static Task RefuseAsync(HttpContext context, TimeSpan pause, CancellationToken cancellationToken)
    {
        context.Response.Headers.RetryAfter = RetryAfter(pause);
        context.Response.Headers.CacheControl = "no-store";
        var body = new ErrorBody(new ErrorDetail("TooManyRequests", "Too many requests: please come back in a moment."));
        return context.Response.WriteAsJsonAsync(body, DirectLineJsonContext.Default.ErrorBody, cancellationToken: cancellationToken);
    }
}

using System.Net.Sockets;
using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Tables;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Hosting;

/// <summary>Starting: quiet logs, a store that is open and filled before the first request, one line with the address, or one that says what is wrong.</summary>
public static class HostStart
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    private static readonly string[] AddressLoggers =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.HttpLogging"];

    /// <summary>Warnings and errors only, and the default address where none is configured.</summary>
    public static void AddConsoleDefaults(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It warns at every start that keys are stored in the clear: they are as safe as the store that holds everything else.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Error);

        // It logs a failed start with its stack trace, before the one line that says what to do; a background service's end stays, as critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("ConsultBot", LogLevel.Warning);

        // These log addresses, and that of an invitation is a secret: they stay quiet whatever the configuration says of other categories.
        foreach (var category in AddressLoggers)
        {
            builder.Logging.AddFilter(category, LogLevel.Warning).AddFilter<ConsoleLoggerProvider>(category, LogLevel.Warning);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.UseOwnAddressForLinks();
    }

    /// <summary>Links begin with the address that the host listens at, unless another is configured.</summary>
    private static void UseOwnAddressForLinks(this WebApplicationBuilder builder)
    {
        const string Key = PublicAddressOptions.Section + ":" + nameof(PublicAddressOptions.PublicAddress);
        var own = builder.Configuration["urls"]?.Split(';').FirstOrDefault(address => PublicAddressOptions.IsUsable(address) && new Uri(address).Port > 0);
        if (own is not null && string.IsNullOrEmpty(builder.Configuration[Key]))
        {
            builder.Configuration[Key] = own;
        }
    }

    /// <returns>The exit code: 0 after a stop, 1 when the start failed.</returns>
    public static async Task<int> RunToEndAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            // All sections, before anything is done: everything that is wrong is said at once.
            app.Services.GetService<IStartupValidator>()?.Validate();
            await PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
            await app.StartAsync();
            Announce(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception error) when (Explain(error) is { } explanation)
        {
            await Console.Error.WriteLineAsync(explanation);
            return 1;
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // Read while the store opens and the knowledge is looked through: two cores start in less time than one.
        var phrases = Task.Run(services.GetRequiredService<IReadOnlyList<PhraseBook>>, cancellationToken);
        if (services.GetRequiredService<ITableStore>() is ConfiguredTableStore store)
        {
            await store.OpenAsync(cancellationToken);
        }

        var import = await services.GetRequiredService<KnowledgeSeed>().PlantAsync(cancellationToken);
        if (import is { Outcome: KnowledgeImportOutcome.Faulty })
        {
            var problems = string.Join(Environment.NewLine, import.Problems.Select(problem => problem.ToString()));
            throw new InvalidDataException($"The shipped knowledge base has problems and was not imported:{Environment.NewLine}{problems}");
        }

        await phrases;
        await services.GetRequiredService<KnowledgeProvider<QuestionEngine>>().RefreshAsync(import, cancellationToken);
        services.GetRequiredService<DirectLineAdapter>().UseConsultationBot(services);
        services.GetRequiredService<Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter>().UseConsultationBot(services);
        _ = services.GetRequiredService<IBot>();
    }

    private static void Announce(WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var store = app.Services.GetRequiredService<ITableStore>() is ConfiguredTableStore configured ? configured.Description : "memory";
        Console.WriteLine($"ConsultBot answers at {string.Join(" and ", addresses)} (store: {store})");
    }

    private static string Problems(IEnumerable<string> failures) =>
        "The configuration has problems:" + string.Concat(failures.SelectMany(failure => failure.Split(';')).Select(failure => Environment.NewLine + "- " + failure.Trim()));

    private static string? Explain(Exception error) => error switch
    {
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } or IOException { InnerException: SocketException } =>
            $"{error.Message} Stop what uses the port, or choose another: --urls http://127.0.0.1:PORT",
        StoreUnavailableException => error.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } => Problems([error.Message]),
        InvalidDataException or MessageFileException or DirectoryNotFoundException => error.Message,
        OptionsValidationException options => Problems(options.Failures),
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            Problems(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(options => options.Failures)),
        _ => null,
    };
}

using ConsultBot.Bot;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.People;
using ConsultBot.Core.Audit;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Feedback;
using ConsultBot.Core.People;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Tables;
using ConsultBot.Tables.Audit;
using ConsultBot.Tables.Enquiries;
using ConsultBot.Tables.Feedback;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.People;
using ConsultBot.Tables.Reminders;
using ConsultBot.Tables.Storage;
using ConsultBot.Tables.Workshops;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Cli;

/// <summary>The bot as the command line runs it: the same knowledge, adapter, middleware and dialogs as the web chat.</summary>
internal static class CliServices
{
    /// <summary>As <see cref="Create"/>, with the store open.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be opened, or its settings cannot be used.</exception>
    public static async Task<ServiceProvider> OpenAsync(bool inMemory, CancellationToken cancellationToken, Action<IServiceCollection>? configure = null)
    {
        var services = Create(inMemory, configure);
        try
        {
            if (services.GetRequiredService<ITableStore>() is ConfiguredTableStore store)
            {
                await store.OpenAsync(cancellationToken);
            }

            return services;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            await services.DisposeAsync();
            var reason = error.Message.Split(" (Parameter", 2)[0];
            throw new StoreUnavailableException($"Storage:ConnectionString or Storage:Endpoint cannot be used: {reason}", error);
        }
    }

    /// <param name="inMemory">True: an empty store in memory instead of the configured one.</param>
    /// <param name="configure">Registers what shall stand in for the command line's own stores; null: nothing.</param>
    public static ServiceProvider Create(bool inMemory, Action<IServiceCollection>? configure = null)
    {
        var configuration = Configuration();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        if (inMemory)
        {
            services.AddSingleton<ITableStore, MemoryTableStore>();
        }

        configure?.Invoke(services);

        // What is asked on the command line is nobody's conversation: it leaves nothing behind in the store.
        services.TryAddSingleton<IDocumentStore>(_ => new DocumentRepository(new MemoryTableStore()));
        services.TryAddSingleton<IConversationLog>(provider => new ConversationLog(new MemoryTableStore(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAnswerRatings>(_ => new AnswerRatings(new MemoryTableStore()));
        services.TryAddSingleton<IEnquiries>(provider => new EnquiryRepository(new MemoryTableStore(), provider.GetRequiredService<IClock>()));
        services.TryAddSingleton<IAuditLog>(provider => new AuditLog(new MemoryTableStore(), provider.GetRequiredService<IClock>()));
        services.TryAddSingleton<IConversationReferences>(_ => new ConversationReferences(new MemoryTableStore()));
        services.AddSingleton<IConversationStreams, ConversationStreams>();
        services.AddStorage(configuration);
        services.AddConsultationBot(configuration);
        services.AddSingleton(CreateProvider);
        services.AddSingleton<KnowledgeVersionInUse>(provider => () => provider.GetRequiredService<KnowledgeProvider<QuestionEngine>>().Current.Version.Number);
        services.AddSingleton<Func<QuestionEngine>>(provider => () => provider.GetRequiredService<KnowledgeProvider<QuestionEngine>>().Current.Index);
        services.AddSingleton<DirectLineAdapter>();
        return services.BuildServiceProvider();
    }

    /// <summary>Everything personal over the store itself: the command line's own conversations and questions are in memory, those that are erased are not.</summary>
    public static PersonalData RecordsOfTheStore(IServiceProvider services)
    {
        var store = services.GetRequiredService<ITableStore>();
        var enquiries = new EnquiryRepository(store, services.GetRequiredService<IClock>());
        return new PersonalData(
            services.GetRequiredService<IPeople>(),
            services.GetRequiredService<IInvitations>(),
            [new ConversationTraces(store, new DocumentRepository(store)), new RegistrationErasure(store), new EnquirerRecords(enquiries, new ConversationReferences(store)), new ReminderPeople(store), new DeliveryErasure(store),
                new CalendarAccess(new DocumentRepository(store), services.GetRequiredService<IClock>())]);
    }

    /// <summary>appsettings.json of the current folder, if there is one, then environment variables: as the web host reads them.</summary>
    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    private static KnowledgeProvider<QuestionEngine> CreateProvider(IServiceProvider provider)
    {
        var phrases = provider.GetRequiredService<IReadOnlyList<PhraseBook>>();
        return new KnowledgeProvider<QuestionEngine>(
            provider.GetRequiredService<KnowledgeVersions>(),
            knowledge => new QuestionEngine(knowledge, phrases),
            provider.GetRequiredService<IOptions<KnowledgeProviderOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<KnowledgeProvider<QuestionEngine>>>());
    }
}

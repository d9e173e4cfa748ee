using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Conversations;
using ConsultBot.Bot.Dialogs;
using ConsultBot.Bot.Enquiries;
using ConsultBot.Bot.Messages;
using ConsultBot.Bot.People;
using ConsultBot.Bot.Reminders;
using ConsultBot.Bot.Status;
using ConsultBot.Bot.Teams;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Questions;
using ConsultBot.Core.Questions.Phrases;
using ConsultBot.Core.Questions.Speaking;
using ConsultBot.Core.Status;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsultBot.Bot;

/// <summary>Registers the bot: everything from an activity to its answer, whatever the channel.</summary>
public static class BotServices
{
    /// <summary>Needs <see cref="Core.Conversations.IDocumentStore"/> and the other ports of Core, and a <see cref="Func{TResult}"/> of <see cref="QuestionEngine"/> with a
    /// <see cref="KnowledgeVersionInUse"/>: the engine in use and its version.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configuration">Its section "Bot" holds <see cref="BotOptions"/>.</param>
    public static IServiceCollection AddConsultationBot(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => MessageCatalog.Load(Path.Combine(Dialogs(provider), "messages")));
        services.AddSingleton<IReadOnlyList<PhraseBook>>(provider => LoadPhrases(Path.Combine(Dialogs(provider), "phrases")));
        services.AddSingleton<IStorage, DocumentStorage>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<TurnStateMiddleware>();
        services.AddSingleton<TurnErrors>();
        services.AddSingleton<LateNoticeMiddleware>();
        services.AddSingleton<ConversationAddressMiddleware>();
        services.AddSingleton<Replies>();
        services.TryAddSingleton<IClearance, PersonClearance>();
        services.AddSingleton(provider => new RequestBook(provider.GetRequiredService<IReadOnlyList<PhraseBook>>()));
        services.AddSingleton<AnswerRequests>();
        services.AddPeople(configuration);
        services.AddEnquiries(configuration);
        services.AddWorkshops();
        services.AddReminders(configuration);
        services.AddSingleton<QuestionDialog>();
        services.AddSingleton<LanguageDialog>();
        services.AddSingleton<StartOverDialog>();
        services.AddSingleton<PassOnDialog>();
        services.AddSingleton<ForgetDialog>();
        services.AddSingleton<ForgetMeDialog>();
        services.AddSingleton<InviteDialog>();
        services.AddSingleton<RootDialog>();
        services.AddOptions<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TeamsReplies>().AddSingleton<TeamsMiddleware>().AddSingleton<KnowledgeSearch>();
        services.AddSingleton<IBot, ConsultationBot>();
        return services;
    }

    /// <summary>Puts the turn boundary and the middleware on an adapter: the same for every channel.</summary>
    public static void UseConsultationBot(this BotAdapter adapter, IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        services.GetRequiredService<TurnErrors>().Guard(adapter);
        adapter.Use(services.GetRequiredService<TeamsMiddleware>());
        adapter.Use(new ShowTypingMiddleware(services.GetRequiredService<IOptions<TeamsOptions>>().Value.TypingAfterMilliseconds, period: 3000));
        adapter.Use(services.GetRequiredService<LateNoticeMiddleware>());
        adapter.Use(services.GetRequiredService<TurnStateMiddleware>());
        adapter.Use(services.GetRequiredService<PersonMiddleware>());
        adapter.Use(services.GetRequiredService<ConversationAddressMiddleware>());
        adapter.Use(services.GetRequiredService<LastSeenMiddleware>());
    }

    private static void AddEnquiries(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EnquiryOptions>().Bind(configuration.GetSection(EnquiryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OrganizerDesk>().AddSingleton<StatusDesk>();
        services.TryAddSingleton<IServiceWatch, ProcessWatch>();
        services.AddSingleton<EnquiryTelling>();
    }

    private static string Dialogs(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value.DialogsPath;

    private static List<PhraseBook> LoadPhrases(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MessageFileException($"The phrases in {folder} cannot be read: {error.Message}", error);
        }
    }

    private static PhraseBook Load(string file)
    {
        try
        {
            return PhraseBookReader.Read(File.ReadAllBytes(file));
        }
        catch (FormatException error)
        {
            throw new MessageFileException($"{file}: {error.Message}", error);
        }
    }
}

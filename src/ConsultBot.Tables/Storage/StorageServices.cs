using ConsultBot.Core.Audit;
using ConsultBot.Core.Conversations;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Feedback;
using ConsultBot.Core.People;
using ConsultBot.Core.Reminders;
using ConsultBot.Core.Reminders.Digests;
using ConsultBot.Core.Workshops;
using ConsultBot.Tables.Audit;
using ConsultBot.Tables.Enquiries;
using ConsultBot.Tables.Feedback;
using ConsultBot.Tables.Knowledge;
using ConsultBot.Tables.People;
using ConsultBot.Tables.Reminders;
using ConsultBot.Tables.Workshops;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ConsultBot.Tables.Storage;

/// <summary>Registers the table store and the repositories over it.</summary>
public static class StorageServices
{
    /// <param name="services">Where to register; an <see cref="ITableStore"/> that is there already is kept.</param>
    /// <param name="configuration">Its sections "Storage" and "Knowledge" hold <see cref="StorageOptions"/>, <see cref="KnowledgeSeedOptions"/> and
    /// <see cref="KnowledgeProviderOptions"/>.</param>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section));
        services.AddOptions<KnowledgeSeedOptions>().Bind(configuration.GetSection(KnowledgeSeedOptions.Section));
        services.AddOptions<KnowledgeProviderOptions>().Bind(configuration.GetSection(KnowledgeSeedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton<ITableStore>(provider => new ConfiguredTableStore(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.TryAddSingleton<IDocumentStore, DocumentRepository>();
        services.TryAddSingleton<IConversationLog, ConversationLog>();
        services.TryAddSingleton<IPeople, PeopleRepository>();
        services.TryAddSingleton<IInvitations, InvitationRepository>();
        services.AddSingleton<IPersonalRecords, ConversationTraces>();
        services.AddSingleton<IPersonalRecords, RegistrationErasure>();
        services.AddSingleton<IPersonalRecords, EnquirerRecords>();
        services.TryAddSingleton<IAnswerRatings, AnswerRatings>();
        services.TryAddSingleton<IEnquiries, EnquiryRepository>();
        services.TryAddSingleton<IAuditLog, AuditLog>();
        services.TryAddSingleton<IConversationReferences, ConversationReferences>();
        services.TryAddSingleton(DateTimeZoneProviders.Tzdb);
        services.TryAddSingleton<IWorkshopStore, WorkshopRepository>();
        services.TryAddSingleton<ISeatNotices, SeatNotices>();
        services.TryAddSingleton<INameReaders, NameReaders>();
        services.TryAddSingleton<IReminderStore, ReminderRepository>();
        services.TryAddSingleton<ReminderPeople>();
        services.TryAddSingleton<IReminderPreferences>(provider => provider.GetRequiredService<ReminderPeople>());
        services.TryAddSingleton<DigestRepository>();
        services.TryAddSingleton<IDigests>(provider => provider.GetRequiredService<DigestRepository>());
        services.AddSingleton<IPersonalRecords>(provider => provider.GetRequiredService<DigestRepository>());
        services.TryAddSingleton<ILastSeen>(provider => provider.GetRequiredService<ReminderPeople>());
        services.AddSingleton<IPersonalRecords>(provider => provider.GetRequiredService<ReminderPeople>());
        services.AddSingleton<IPersonalRecords, DeliveryErasure>();
        services.TryAddSingleton<KnowledgeVersions>();
        services.TryAddSingleton<KnowledgeSeed>();
        return services;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ConsultBot.Core.People;
using NodaTime;

namespace ConsultBot.Tables;

/// <summary>Every table name and key format. Keys are compared ordinally, so numbers in them are padded with zeros.</summary>
internal static class Schema
{
    /// <summary>Texts under a key, such as bot state. Partition: the document's key, as <see cref="KeyText"/> encodes it. Rows: the
    /// document, which bears the ETag, and its parts where one row is too small.</summary>
    public const string Documents = "Documents";

    public const string DocumentKey = "document";

    /// <summary>Partition: the conversation, encoded. Rows: the head, activities, deduplication keys, open turns.</summary>
    public const string Conversations = "Conversations";

    /// <summary>The last position of a conversation.</summary>
    public const string HeadKey = "head";

    public const string ActivityPrefix = "activity-";

    public const string OpenTurnPrefix = "turn-";

    /// <summary>Partition: a shard of the conversations. Row: an announced turn, keyed by time and a random part.</summary>
    public const string OpenTurns = "OpenTurns";

    /// <summary>Partition <see cref="KnowledgeVersions"/>: the pointer, a row a version, and announcements of rows that belong to no version
    /// (yet, or any more). A partition a curated base: its files, a row an entry. A partition a document, shared by the versions that have it.</summary>
    public const string Knowledge = "Knowledge";

    public const string KnowledgeVersions = "versions";

    /// <summary>The pointer: a copy of the current version's row. All instances follow it.</summary>
    public const string KnowledgePointerKey = "current";

    public const string KnowledgeVersionPrefix = "version-";

    public const string KnowledgeDraftPrefix = "draft-";

    /// <summary>One partition. Row: a key of ASP.NET Data Protection, by its name.</summary>
    public const string Keys = "Keys";

    public const string KeysPartition = "data-protection";

    /// <summary>A partition a workshop: its head, which every commit replaces, the workshop, its registrations, its history, the operations that
    /// were kept. Partition <see cref="WorkshopIndexPartition"/>: a copy of each workshop, for lists.</summary>
    public const string Workshops = "Workshops";

    public const string WorkshopIndexPartition = "index";

    /// <summary>Row: a workshop with somebody who has still to be told of a place.</summary>
    public const string SeatNoticesPartition = "notices";

    public const string WorkshopHeadKey = "head";

    public const string WorkshopKey = "workshop";

    public const string WorkshopRegistrationPrefix = "seat-";

    public const string WorkshopReaderPrefix = "reader-";

    public const string WorkshopHistoryPrefix = "history-";

    /// <summary>After every key of a workshop's history.</summary>
    public const string WorkshopHistoryEnd = "history-~";

    /// <summary>One partition. Rows: people by id; pointers to them by channel identity; invitations by the hash of their token; the conversations
    /// that hold something of a person.</summary>
    public const string People = "People";

    public const string PeoplePartition = "people";

    public const string PersonPrefix = "person-";

    public const string InvitationPrefix = "invitation-";

    /// <summary>Partition: a shard of the answers. Row: the rating of an answer, by the answer's id.</summary>
    public const string Ratings = "Ratings";

    /// <summary>One partition: a question, the numbers of a conversation, and what waits to be told change together. Rows: the last number, a row a question, a row a
    /// conversation that has questions, a row a question whose settlement its conversation has not heard of.</summary>
    public const string Enquiries = "Enquiries";

    public const string EnquiryPartition = "enquiries";

    public const string EnquiryHeadKey = "head";

    public const string EnquiryPrefix = "question-";

    public const string UntoldPrefix = "untold-";

    /// <summary>A partition a month. Row: an entry, keyed by time and a random part.</summary>
    public const string Audit = "Audit";

    /// <summary>Partition: a conversation, encoded. Row: where it can be reached.</summary>
    public const string References = "References";

    public const string ReferenceKey = "reference";

    /// <summary>A partition a reminder: the reminder itself. A partition a workshop: the ids of its reminders.</summary>
    public const string Reminders = "Reminders";

    public const string ReminderKey = "reminder";

    /// <summary>A partition a shard of a reminder's deliveries. Rows: those to be sent, keyed by when; those that are done, keyed by id; the head, which every
    /// planning commit replaces. A delivery moves to greater keys, so that who reads them in order misses none; whoever moves one back writes the head too.</summary>
    public const string Deliveries = "Deliveries";

    public const string DeliveryHeadKey = "head";

    public const string DeliveryDuePrefix = "due-";

    public const string DeliveryDonePrefix = "sent-";

    /// <summary>One partition. Row: an hour and a partition of <see cref="Deliveries"/> that may have rows due in it.</summary>
    public const string DueHours = "DueHours";

    public const string DueHoursPartition = "hours";

    /// <summary>A partition a tenant or conversation. Row: its bucket.</summary>
    public const string SendLimits = "SendLimits";

    public const string SendLimitKey = "bucket";

    /// <summary>A partition a person. Rows: how the person wants to be reminded; when the person last wrote in each conversation.</summary>
    public const string ReminderPeople = "ReminderPeople";

    public const string PreferencesKey = "preferences";

    public const string SeenPrefix = "seen-";

    public const string DigestPrefix = "digest-";

    private const int OpenTurnShardCount = 8;

    private const int RatingShardCount = 8;

    /// <summary>What a backup holds, in the order in which it is read while the bot may be at work: what tells of rows of another table comes after it, so that no row is there without.
    /// <see cref="Keys"/> is left out.</summary>
    public static IReadOnlyList<string> BackedUp { get; } =
    [
        Conversations, OpenTurns, Documents, Knowledge, Workshops, People, Ratings, Enquiries, Audit, References, Reminders, Deliveries, DueHours, SendLimits, ReminderPeople,
    ];

    public static IReadOnlyList<string> OpenTurnShards { get; } = [.. Enumerable.Range(0, OpenTurnShardCount).Select(ShardName)];

    public static IReadOnlyList<string> RatingShards { get; } = [.. Enumerable.Range(0, RatingShardCount).Select(ShardName)];

    public static string RatingShard(string answerId) => ShardName(SHA256.HashData(Encoding.UTF8.GetBytes(answerId))[0] % RatingShardCount);

    public static string EnquiryKey(int number) => string.Create(CultureInfo.InvariantCulture, $"{EnquiryPrefix}{number:D9}");

    public static string UntoldKey(int number) => string.Create(CultureInfo.InvariantCulture, $"{UntoldPrefix}{number:D9}");

    public static string EnquirerKey(string conversation) => "conversation-" + KeyText.Encode(conversation, 480);

    /// <param name="number">From 2: the document's own row is the first.</param>
    public static string DocumentPartKey(int number) => string.Create(CultureInfo.InvariantCulture, $"part-{number:D2}");

    public static string ActivityKey(long position) => string.Create(CultureInfo.InvariantCulture, $"{ActivityPrefix}{position:D12}");

    public static string OpenTurnKey(long position) => string.Create(CultureInfo.InvariantCulture, $"{OpenTurnPrefix}{position:D12}");

    public static string DeduplicationKey(string key) => "once-" + KeyText.Encode(key, 480);

    public static string OpenTurnShard(string conversationId) =>
        ShardName(SHA256.HashData(Encoding.UTF8.GetBytes(conversationId))[0] % OpenTurnShardCount);

    public static string KnowledgeVersionKey(int number) => string.Create(CultureInfo.InvariantCulture, $"{KnowledgeVersionPrefix}{number:D9}");

    public static string KnowledgeDraftKey(string partition) => KnowledgeDraftPrefix + partition;

    /// <summary>Where the curated files of a version or a document are: the random part keeps two changes apart that go on at the same time.</summary>
    /// <param name="kind">"files" or "document".</param>
    /// <param name="write">Of one attempt to write them.</param>
    public static string KnowledgePartition(string kind, Guid write) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{write:N}");

    /// <param name="slice">Index of the entry in its file.</param>
    /// <param name="part">Index of the row among those of an entry that is too long for one.</param>
    public static string KnowledgeSliceKey(string file, int slice, int part) => string.Create(CultureInfo.InvariantCulture, $"{file}-{slice:D6}-{part:D3}");

    public static string WorkshopPartition(string id) => "workshop-" + KeyText.Encode(id, 480);

    public static string WorkshopIndexKey(string id) => KeyText.Encode(id, 480);

    public static string WorkshopRegistrationKey(string participant) => $"{WorkshopRegistrationPrefix}of-{KeyText.Encode(participant, 480)}";

    public static string WorkshopErasedKey(long order) => string.Create(CultureInfo.InvariantCulture, $"{WorkshopRegistrationPrefix}erased-{order:D12}");

    public static string WorkshopHistoryKey(int number) => string.Create(CultureInfo.InvariantCulture, $"history-{number:D9}");

    public static string WorkshopReaderKey(string conversation) => WorkshopReaderPrefix + KeyText.Encode(conversation, 480);

    public static string WorkshopOperationKey(string operation) => "once-" + KeyText.Encode(operation, 480);

    public static string AuditPartition(Instant at) => at.InUtc().Date.ToString("uuuu-MM", CultureInfo.InvariantCulture);

    public static string AuditKey(Instant at, string random) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeTicks():D20}-{random}");

    public static string PersonKey(string id) => PersonPrefix + KeyText.Encode(id, 480);

    /// <summary>The parts are escaped, so that no two identities share a key.</summary>
    public static string IdentityKey(ChannelIdentity identity) => "identity-" + KeyText.Encode($"{Part(identity.Channel)}|{Part(identity.Tenant)}|{Part(identity.User)}", 480);

    public static string InvitationKey(string hash) => InvitationPrefix + hash;

    public static string PersonConversationPrefix(string id) => $"conversation-{KeyText.Encode(id, 64)}-";

    public static string PersonConversationKey(string id, string conversation) => PersonConversationPrefix(id) + KeyText.Encode(conversation, 400);

    public static string ReminderPartition(string id) => "reminder-" + KeyText.Encode(id, 480);

    public static string WorkshopRemindersPartition(string workshop) => "workshop-" + KeyText.Encode(workshop, 480);

    public static string DeliveryPartition(string reminder, int shard) => string.Create(CultureInfo.InvariantCulture, $"{KeyText.Encode(reminder, 480)}-{shard:D2}");

    /// <param name="due">From 1970 to 9999.</param>
    public static string DeliveryDueKey(Instant due, string id) => DueAt(due) + "-" + id;

    /// <summary>Before it are the keys of all deliveries that are due before a moment.</summary>
    public static string DueAt(Instant due) => string.Create(CultureInfo.InvariantCulture, $"{DeliveryDuePrefix}{due.ToUnixTimeMilliseconds():D15}");

    public static string DeliveryDoneKey(string id) => DeliveryDonePrefix + id;

    /// <summary>Before it are the keys of all hours up to the one of that moment.</summary>
    public static string DueHour(Instant moment) => string.Create(CultureInfo.InvariantCulture, $"{moment.ToUnixTimeSeconds() / 3600:D9}");

    public static string DueHourKey(Instant moment, string partition) => $"{DueHour(moment)}-{partition}";

    public static string SeenKey(string conversation) => SeenPrefix + KeyText.Encode(conversation, 400);

    private static string Part(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string ShardName(int shard) => string.Create(CultureInfo.InvariantCulture, $"{shard:D2}");
}

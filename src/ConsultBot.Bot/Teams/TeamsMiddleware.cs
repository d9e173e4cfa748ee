using System.Text.Json;
using ConsultBot.Bot.Channels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Teams;

/// <summary>Stands first in Teams: leaves out what is not meant for the bot, reads a message without the mention and with its sender's language, and
/// makes replies fit.</summary>
public sealed class TeamsMiddleware(TeamsReplies replies) : IMiddleware
{
    private readonly ConversationGates _gates = new();

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (!TeamsConversations.IsTeams(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        if (!IsMeant(turnContext.Activity))
        {
            return;
        }

        Read(turnContext.Activity);
        turnContext.OnSendActivities((turn, activities, send) =>
        {
            var fitting = activities.SelectMany(activity => replies.Fit(activity, TeamsConversations.IsAmongOthers(turn.Activity))).ToList();
            activities.Clear();
            activities.AddRange(fitting);
            return send();
        });

        // A quick second message builds on what the first one established. What the bot begins by itself may begin inside a turn, and waits for nothing.
        using var pass = turnContext.Activity is { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete, Conversation.Id: { Length: > 0 } id }
            ? await _gates.EnterAsync(id, cancellationToken)
            : null;
        await next(cancellationToken);
    }

    /// <summary>Among others a message is the bot's when it mentions the bot or comes from one of its cards.</summary>
    private static bool IsMeant(Activity activity) =>
        activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate) || !TeamsConversations.IsAmongOthers(activity)
        || activity.MentionsRecipient() || activity.Value is not null;

    private static void Read(Activity activity)
    {
        if (activity.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate && activity.Text is not null)
        {
            activity.RemoveRecipientMention();

            // Others who are mentioned stay as their names; a mention leaves a space that does not break behind.
            activity.Text = activity.Text?.Replace("<at>", "", StringComparison.OrdinalIgnoreCase).Replace("</at>", "", StringComparison.OrdinalIgnoreCase)
                .Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
        }

        if (string.IsNullOrEmpty(activity.Locale) && activity.Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo") is { } client)
        {
            activity.Locale = FindLocale(client);
        }
    }

    private static string? FindLocale(Entity client)
    {
        try
        {
            return client.GetAs<ClientInfo>().Locale;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private sealed class ClientInfo
    {
        public string? Locale { get; set; }
    }
}

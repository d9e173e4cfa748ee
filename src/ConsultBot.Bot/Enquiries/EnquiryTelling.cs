using ConsultBot.Bot.Answers;
using ConsultBot.Bot.Channels;
using ConsultBot.Bot.Conversations;
using ConsultBot.Core.Enquiries;
using Microsoft.Bot.Builder;

namespace ConsultBot.Bot.Enquiries;

/// <summary>Tells a conversation what became of its questions.</summary>
public sealed class EnquiryTelling(IEnquiries enquiries, Replies replies, ConversationMemory memory)
{
    /// <summary>Tells the person who has just written what came while they were away.</summary>
    public async Task TellWaitingAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (!await memory.HasEnquiriesAsync(turn, cancellationToken))
        {
            return;
        }

        foreach (var enquiry in await enquiries.ListUntoldAsync(Senders.ConversationOf(turn.Activity), cancellationToken))
        {
            await TellAsync(turn, enquiry, cancellationToken);
        }
    }

    /// <summary>Tells what became of one question, unless the person has heard it meanwhile or the question is gone.</summary>
    public async Task TellAsync(ITurnContext turn, int number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await enquiries.FindAsync(number, cancellationToken) is { IsTold: false } enquiry)
        {
            await TellAsync(turn, enquiry, cancellationToken);
        }
    }

    /// <summary>Sends first and notes it afterwards: what a crash cuts off is told again rather than never.</summary>
    private async Task TellAsync(ITurnContext turn, Enquiry enquiry, CancellationToken cancellationToken)
    {
        var language = await memory.GetLanguageAsync(turn, cancellationToken);
        await turn.SendActivityAsync(replies.Message(EnquiryTexts.Settled(enquiry), language), cancellationToken);
        await enquiries.MarkToldAsync(enquiry.Number, cancellationToken);
    }
}

namespace ConsultBot.Core.Knowledge;

/// <summary>A subject in the list of one process.</summary>
/// <param name="Topic">Id of the topic.</param>
/// <param name="Text">This process's own wording where it says more than the topic's name, or null.</param>
public sealed record ProcessTopic(string Topic, LocalText? Text);

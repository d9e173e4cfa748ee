namespace ConsultBot.Core.Questions.Meaning;

/// <summary>What people say that asks nothing of the knowledge.</summary>
public enum Courtesy
{
    Greeting,
    Thanks,
    Farewell,
    Help,
}

namespace Kuntakokeilu.Law.Obligations;

/// <summary>How the duties stand on the day of the result, those to come among them.</summary>
internal static class Standing
{
    internal static void On(ObligationCase one, DateOnly on)
    {
        if (one.SearchOpen)
        {
            TalkRules.ToCome(one, on);
            IntegrationRules.Undetermined(one);
        }
        for (int i = 0; i < one.Count; i++)
            if (one[i].IsOpen)
                one[i].State =
                    one[i].Earliest > on ? ObligationState.Upcoming
                    : on > one[i].Due ? ObligationState.Late
                    : ObligationState.Open;
    }
}

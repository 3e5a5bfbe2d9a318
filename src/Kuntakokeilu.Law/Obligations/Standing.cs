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
            one[i].State = one[i].StateOn(on);
    }
}

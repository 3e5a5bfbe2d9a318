namespace Kuntakokeilu.App.Web.Access;

/// <summary>Every endpoint says what it is, or the site does not start: nothing is open because somebody forgot.</summary>
internal static class EndpointPolicies
{
    /// <exception cref="InvalidOperationException">An endpoint has no policy, or two.</exception>
    internal static void Require(IEnumerable<Endpoint> endpoints)
    {
        string[] wrong =
        [
            .. endpoints
                .Where(endpoint =>
                    (endpoint.Metadata.GetMetadata<AccessAttribute>() is null)
                    == (endpoint.Metadata.GetMetadata<OpenToEveryoneAttribute>() is null)
                )
                .Select(endpoint => endpoint.DisplayName ?? "")
                .Distinct(),
        ];
        if (wrong.Length > 0)
            throw new InvalidOperationException(
                $"Endpoints without a policy, or with two: {string.Join("; ", wrong)}."
            );
    }
}

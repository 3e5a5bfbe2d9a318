namespace Kuntakokeilu.Core.Access;

/// <summary>The session, or the right of use behind it, has ended while its request was at work: nothing was kept.</summary>
internal sealed class SessionEndedException() : Exception("The session has ended.");

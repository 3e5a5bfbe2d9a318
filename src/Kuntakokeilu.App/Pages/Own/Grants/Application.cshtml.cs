using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Grants;

/// <summary>One's own application: how far it is, and what can be done now.</summary>
[Access(GrantsSubject.ViewOwnGrants, Post = GrantsSubject.FollowGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ApplicationModel(Gate gate, GrantSteps steps) : ApplicationPage(gate, steps, Applicant.Jobseeker);

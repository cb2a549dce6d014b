/* cjm-value.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-value.h"

#include <math.h>
#include <string.h>

#include "cjm-syntax.h"

/**
 * cjm_value_init:
 *
 * Makes @value an absent value of @member.
 */
void
cjm_value_init (CjmValue        *value,
                const CjmMember *member)
{
  memset (value, 0, sizeof *value);

  if (member->type == CJM_MEMBER_NUMBER)
    value->number = NAN;
  else if (member->type == CJM_MEMBER_WHOLE)
    value->whole = CJM_WHOLE_ABSENT;
}

/**
 * cjm_value_clear:
 * @member: whose value it is
 *
 * Frees what @value holds and makes it absent.
 */
void
cjm_value_clear (CjmValue        *value,
                 const CjmMember *member)
{
  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXT:
      g_free (value->text);
      break;

    case CJM_HOLDS_TEXTS:
      g_strfreev (value->texts);
      break;

    case CJM_HOLDS_CHILDREN:
      g_clear_pointer (&value->children, g_ptr_array_unref);
      break;

    case CJM_HOLDS_CHOICE:
    case CJM_HOLDS_NUMBER:
    case CJM_HOLDS_WHOLE:
    case CJM_HOLDS_FLAG:
      break;
    }

  cjm_value_init (value, member);
}

/**
 * cjm_value_copy:
 * @to: an uninitialized value
 * @from: what is copied, valid for @member
 * @member: whose value it is
 *
 * Copies a value in its one form: an empty text or list that may be absent, and a choice that is its initial one, become
 * absent. The type must not be CHILDREN.
 */
void
cjm_value_copy (CjmValue        *to,
                const CjmValue  *from,
                const CjmMember *member)
{
  *to = *from;

  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXT:
      if (from->text != NULL && *from->text == '\0' && !member->required)
        to->text = NULL;
      else
        to->text = g_strdup (from->text);
      break;

    case CJM_HOLDS_TEXTS:
      to->texts = from->texts != NULL && from->texts[0] != NULL ? g_strdupv (from->texts) : NULL;
      break;

    case CJM_HOLDS_CHOICE:
      if (from->choice == member->initial)
        to->choice = 0;
      break;

    case CJM_HOLDS_FLAG:
      to->flag = from->flag != FALSE;
      break;

    case CJM_HOLDS_CHILDREN:
      g_return_if_reached ();

    case CJM_HOLDS_NUMBER:
    case CJM_HOLDS_WHOLE:
      break;
    }
}

/**
 * cjm_value_equal:
 * @a: a value
 * @b: another one of the same member
 *
 * Returns: whether two values of @member, neither of type CHILDREN, would be written the same
 */
gboolean
cjm_value_equal (const CjmValue  *a,
                 const CjmValue  *b,
                 const CjmMember *member)
{
  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXTS:
      if (a->texts == NULL || b->texts == NULL)
        return a->texts == b->texts;
      return g_strv_equal ((const char *const *) a->texts, (const char *const *) b->texts);

    case CJM_HOLDS_CHOICE:
      return a->choice == b->choice;

    case CJM_HOLDS_NUMBER:
      return isnan (a->number) ? isnan (b->number) : a->number == b->number;

    case CJM_HOLDS_WHOLE:
      return a->whole == b->whole;

    case CJM_HOLDS_FLAG:
      return a->flag == b->flag;

    case CJM_HOLDS_CHILDREN:
      g_return_val_if_reached (FALSE);

    case CJM_HOLDS_TEXT:
      break;
    }

  return g_strcmp0 (a->text, b->text) == 0;
}

/**
 * cjm_value_is_absent:
 * @value: in its one form, see cjm_value_copy()
 * @member: whose value it is
 *
 * Returns: whether a file leaves this value out
 */
gboolean
cjm_value_is_absent (const CjmValue  *value,
                     const CjmMember *member)
{
  CjmValue absent;

  if (member->type == CJM_MEMBER_CHILDREN)
    return value->children == NULL || value->children->len == 0;

  cjm_value_init (&absent, member);
  return cjm_value_equal (value, &absent, member);
}

static gboolean
check_text (const char      *text,
            const CjmMember *member)
{
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  switch (member->type)
    {
    case CJM_MEMBER_ID:
      return cjm_id_is_valid (text);
    case CJM_MEMBER_LANGUAGE:
      return cjm_language_is_valid (text);
    case CJM_MEMBER_DATE:
      return cjm_date_is_valid (text);
    case CJM_MEMBER_DURATION:
      return cjm_duration_is_valid (text);
    case CJM_MEMBER_COLOR:
      return cjm_color_is_valid (text);
    case CJM_MEMBER_CHOICES:
      return cjm_choice_find (member->choices, text) != 0;
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_REFERENCES:
    case CJM_MEMBER_CHOICE:
    case CJM_MEMBER_NUMBER:
    case CJM_MEMBER_WHOLE:
    case CJM_MEMBER_FLAG:
    case CJM_MEMBER_CHILDREN:
      break;
    }

  return TRUE;
}

/**
 * cjm_number_can_be_held:
 *
 * Everything that holds, takes or reads a number asks here. A file spells numbers as ECMAScript does: whole ones digit by
 * digit below 1e21, with an exponent from there on. An integer of more than 64 bits is refused on opening, since other
 * programs would read it as another one; so a number from 2^63 up to 1e21, which would be spelled as one, is in no file.
 *
 * Returns: whether a document can hold @number: it is finite, and a file that it is written to opens again
 */
gboolean
cjm_number_can_be_held (double number)
{
  double size = fabs (number);

  return isfinite (number) && (size < CJM_NUMBER_GAP_START || size >= CJM_NUMBER_GAP_END);
}

/**
 * cjm_value_is_valid:
 *
 * Returns: whether @member may have this value: well formed, in range and, where it is required, present. Whether a
 *   reference leads anywhere is not looked at.
 */
gboolean
cjm_value_is_valid (const CjmValue  *value,
                    const CjmMember *member)
{
  switch (cjm_member_get_holding (member))
    {
    case CJM_HOLDS_TEXTS:
      for (guint i = 0; value->texts != NULL && value->texts[i] != NULL; i++)
        {
          if (!check_text (value->texts[i], member))
            return FALSE;
        }
      return TRUE;

    case CJM_HOLDS_CHOICE:
      return value->choice == 0 ? !member->required
                                : value->choice <= g_strv_length ((char **) member->choices);

    case CJM_HOLDS_NUMBER:
      if (isnan (value->number))
        return !member->required;
      return cjm_number_can_be_held (value->number) && value->number >= member->minimum && value->number <= member->maximum;

    case CJM_HOLDS_WHOLE:
      if (value->whole == CJM_WHOLE_ABSENT)
        return !member->required;
      return value->whole >= member->minimum && value->whole <= member->maximum;

    case CJM_HOLDS_FLAG:
      return TRUE;

    case CJM_HOLDS_CHILDREN:
      return FALSE;

    case CJM_HOLDS_TEXT:
      break;
    }

  if (value->text == NULL)
    return !member->required;
  if (*value->text == '\0')
    return !member->required || member->type == CJM_MEMBER_TEXT;
  return check_text (value->text, member);
}

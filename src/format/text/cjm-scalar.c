/* cjm-scalar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-scalar.h"

#include <math.h>

#include "cjm-json-number.h"

/**
 * cjm_scalar_is:
 * @value: a value of a file
 * @type: %G_TYPE_STRING, %G_TYPE_INT64, %G_TYPE_DOUBLE or %G_TYPE_BOOLEAN
 *
 * Returns: whether it is a text, a whole number, another number or a boolean, as asked for; an object, a list and
 *   `null` are none
 */
gboolean
cjm_scalar_is (JsonNode *value,
               GType     type)
{
  return JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == type;
}

static gboolean
read_text (CjmNode         *node,
           guint            index,
           const CjmMember *member,
           JsonNode        *value)
{
  const char *text;

  if (!cjm_scalar_is (value, G_TYPE_STRING))
    return FALSE;
  text = json_node_get_string (value);
  if (*text == '\0' && member->type != CJM_MEMBER_TEXT && member->type != CJM_MEMBER_REFERENCE)
    return FALSE;
  return cjm_node_set_text (node, index, text);
}

static gboolean
read_choice (CjmNode         *node,
             guint            index,
             const CjmMember *member,
             JsonNode        *value)
{
  guint choice;

  if (!cjm_scalar_is (value, G_TYPE_STRING))
    return FALSE;
  choice = cjm_choice_find (member->choices, json_node_get_string (value));
  return choice > 0 && cjm_node_set_choice (node, index, choice);
}

/* An integer that a double would round is refused, not changed. */
static gboolean
read_number (CjmNode  *node,
             guint     index,
             JsonNode *value)
{
  gint64 whole;

  if (cjm_scalar_is (value, G_TYPE_DOUBLE))
    return cjm_node_set_number (node, index, json_node_get_double (value));
  if (!cjm_scalar_is (value, G_TYPE_INT64))
    return FALSE;
  whole = json_node_get_int (value);
  return cjm_json_number_is_held (whole < 0 ? -(guint64) whole : (guint64) whole)
         && cjm_node_set_number (node, index, whole);
}

/* 12.0 is as whole as 12. */
static gboolean
read_whole (CjmNode  *node,
            guint     index,
            JsonNode *value)
{
  gint64 whole;

  if (cjm_scalar_is (value, G_TYPE_INT64))
    whole = json_node_get_int (value);
  else if (cjm_scalar_is (value, G_TYPE_DOUBLE)
           && fabs (json_node_get_double (value)) < 0x1p63
           && trunc (json_node_get_double (value)) == json_node_get_double (value))
    whole = json_node_get_double (value);
  else
    return FALSE;
  return whole != CJM_WHOLE_ABSENT && cjm_node_set_whole (node, index, whole);
}

/**
 * cjm_scalar_read:
 * @node: takes the value
 * @index: a member that is neither an id nor a list
 * @value: its value in a file
 *
 * Returns: %FALSE where the member may not have that value
 */
gboolean
cjm_scalar_read (CjmNode  *node,
                 guint     index,
                 JsonNode *value)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), index);

  switch (member->type)
    {
    case CJM_MEMBER_CHOICE:
      return read_choice (node, index, member, value);
    case CJM_MEMBER_NUMBER:
      return read_number (node, index, value);
    case CJM_MEMBER_WHOLE:
      return read_whole (node, index, value);
    case CJM_MEMBER_FLAG:
      return cjm_scalar_is (value, G_TYPE_BOOLEAN) && cjm_node_set_flag (node, index, json_node_get_boolean (value));
    case CJM_MEMBER_ID:
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_LANGUAGE:
    case CJM_MEMBER_DATE:
    case CJM_MEMBER_DURATION:
    case CJM_MEMBER_COLOR:
    case CJM_MEMBER_REFERENCE:
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
    case CJM_MEMBER_CHILDREN:
      break;
    }

  return read_text (node, index, member, value);
}

/**
 * cjm_scalar_is_too_large:
 * @value: a value of a file
 * @member: which may not have it
 *
 * Returns: whether a number that @member may not have is within its range, but more than the member can hold exactly:
 *   53 bits for a number, 64 bits for a whole number
 */
gboolean
cjm_scalar_is_too_large (JsonNode        *value,
                         const CjmMember *member)
{
  double number;

  if (cjm_scalar_is (value, G_TYPE_INT64))
    number = json_node_get_int (value);
  else if (cjm_scalar_is (value, G_TYPE_DOUBLE))
    number = json_node_get_double (value);
  else
    return FALSE;
  if (member->type != CJM_MEMBER_NUMBER && member->type != CJM_MEMBER_WHOLE)
    return FALSE;
  return number >= member->minimum && number <= member->maximum && trunc (number) == number;
}
